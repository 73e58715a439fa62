import { expect, test } from "vitest";
import type { ReviewItem } from "../../../shared/profile/wire";
import { aFact } from "../testing";
import { documentsOf, idsFrom, idsSure } from "./selecting";

const item = (id: string, confidence: number, document: string | null, disputed = false): ReviewItem => ({
  fact: aFact({
    id,
    confidence,
    source: { document_id: document, document_name: document && `${document}.pdf` },
  }),
  current: null,
  contradicts: disputed ? [aFact()] : [],
});
const ITEMS = [item("1", 0.9, "d1"), item("2", 0.6, "d1"), item("3", 0.95, "d2", true), item("4", 0.8, null)];

test("what is sure enough is selected, but not what is disputed", () => {
  expect(idsSure(ITEMS, 0.8)).toEqual(["1", "4"]);
});

test("all of one document is selected", () => {
  expect(idsFrom(ITEMS, "d1")).toEqual(["1", "2"]);
});

test("each document is named once", () => {
  expect(documentsOf(ITEMS)).toEqual([
    ["d1", "d1.pdf"],
    ["d2", "d2.pdf"],
  ]);
});
