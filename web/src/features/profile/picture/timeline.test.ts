import { expect, test } from "vitest";
import { monthsOfWork, type Stint, stintsOf, timelineOf } from "./timeline";

const TODAY = 2026 * 12 + 10;

function stint(
  startDate: string | null,
  endDate: string | null,
  attribute: Stint["attribute"] = "work",
): Stint {
  return { id: `${startDate}`, attribute, title: "Engineer", place: "Quillon", startDate, endDate };
}

function drawn(...stints: Stint[]) {
  const timeline = timelineOf(stints, TODAY);
  if (timeline === null) throw new Error("nothing to draw");
  return timeline;
}

const ids = (lanes: { stint: Stint }[][]) => lanes.map((lane) => lane.map((bar) => bar.stint.startDate));

test("what was one after another shares a lane", () => {
  const { work } = drawn(stint("2020-01", "2021-12"), stint("2022-01", "2023-06"));

  expect(ids(work)).toEqual([["2020-01", "2022-01"]]);
});

test("what was at the same time stands side by side", () => {
  const { work } = drawn(stint("2020-01", "2022-12"), stint("2021-01", "2021-06"), stint("2021-03", null));

  expect(ids(work)).toEqual([["2020-01"], ["2021-01"], ["2021-03"]]);
});

test("what has no end goes on until today", () => {
  const [[bar] = []] = drawn(stint("2024-01", null)).work;

  expect([bar?.current, bar?.to]).toEqual([true, TODAY + 1]);
});

test.each([
  ["months apart", "2021-06", "2021-09", 0],
  ["half a year apart", "2021-06", "2022-01", 1],
])("positions that are %s: %s to %s makes %i gaps", (_, end, next, gaps) => {
  expect(drawn(stint("2020-01", end), stint(next, null)).gaps).toHaveLength(gaps);
});

test("a time of study is no gap", () => {
  const between = stint("2021-07", "2022-12", "studies");

  expect(drawn(stint("2020-01", "2021-06"), between, stint("2023-01", null)).gaps).toEqual([]);
});

test("a short position inside a long one ends no gap and begins none", () => {
  expect(drawn(stint("2018-01", "2026-11"), stint("2019-01", "2019-02")).gaps).toEqual([]);
});

test("the time since the last position is a gap", () => {
  expect(drawn(stint("2020-01", "2025-12")).gaps).toEqual([{ from: 2026 * 12, to: TODAY }]);
});

test("months that overlap are counted once", () => {
  expect(monthsOfWork(drawn(stint("2020", "2021"), stint("2021", "2022")))).toBe(36);
});

test("a career without a date is no picture", () => {
  expect(timelineOf([stint(null, null)], TODAY)).toBeNull();
});

test("an entry without dates is named beside the picture", () => {
  expect(drawn(stint("2020", null), stint(null, null)).undated).toHaveLength(1);
});

test.each([["1985"], ["2012"], ["2026-10"]])(
  "a career from %s has a dozen years below it at most",
  (from) => {
    const { years } = drawn(stint(from, null));

    expect(years.length).toBeLessThanOrEqual(12);
    expect(years.every((month) => month % 12 === 0)).toBe(true);
  },
);

test("positions and studies are told by what they are called", () => {
  const values = {
    work: [{ position: "Engineer", name: "Quillon" }, { name: "Freelance" }],
    studies: [{ studyType: "BSc", area: "Mathematics", institution: "Lund" }, { institution: "Uppsala" }],
  };

  expect(stintsOf(values).map(({ title, place }) => [title, place])).toEqual([
    ["Engineer", "Quillon"],
    ["Freelance", ""],
    ["BSc, Mathematics", "Lund"],
    ["Uppsala", ""],
  ]);
});
