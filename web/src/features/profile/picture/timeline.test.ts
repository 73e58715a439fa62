import { expect, test } from "vitest";
import { gapsOf, type Stint, stintsOf, timelineOf } from "./timeline";

const TODAY = 2026 * 12 + 10;

function stint(
  startDate: string | null,
  endDate: string | null,
  attribute: Stint["attribute"] = "work",
): Stint {
  return { id: `${startDate}`, attribute, title: "Engineer", place: "Quillon", startDate, endDate };
}

function drawn(...stints: Stint[]) {
  const timeline = timelineOf(stints, [], TODAY);
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
  [["2019-03/2019-09"], [{ from: 2019 * 12 + 2, to: 2019 * 12 + 9 }]],
  [["two years abroad", "2019-09/2019-03"], []],
  [undefined, []],
])("gaps are drawn as the attribute tells them: %j", (value, gaps) => {
  expect(gapsOf(value)).toEqual(gaps);
});

test.each([
  ["2020-01", "2020-12", 12],
  ["2026-01", null, 10],
  ["2026-11", null, 1],
  ["2019", "2021", null],
  ["2019", "2021-06", null],
])("from %s to %s are %s months", (from, to, months) => {
  expect(drawn(stint(from, to)).work[0]?.[0]?.months).toBe(months);
});

test("a short bar takes the room of its name, so that what follows at once stands below", () => {
  const { work } = drawn(stint("2016-01", null), stint("2017-01", "2017-02"), stint("2017-04", "2017-06"));

  expect(ids(work)).toEqual([["2016-01"], ["2017-01"], ["2017-04"]]);
});

test("the name of a short bar at the end stands before it", () => {
  const { work } = drawn(stint("2010-01", "2015-01"), stint("2026-08", "2026-10"));
  const bar = work.flat()[1];

  expect(bar && [bar.room.from < bar.from, bar.room.to === bar.to]).toEqual([true, true]);
});

test("a career without a date is no picture", () => {
  expect(timelineOf([stint(null, null)], [], TODAY)).toBeNull();
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
