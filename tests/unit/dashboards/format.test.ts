import { expect, test } from "vitest";
import {
  figure,
  inWords,
  list,
  longDate,
  many,
  monthsBefore,
  number,
  opening,
  ordinal,
  percent,
  points,
  quarterOf,
  rounded,
  yearOf,
} from "../../../dashboards/components/format.ts";
import { html } from "../../../dashboards/components/html.ts";

test("half rounds away from zero, also where a float falls just short of the half", () => {
  expect([0.5, 1.5, 2.5, -0.5, -2.5].map((x) => rounded(x))).toEqual([1, 2, 3, -1, -3]);
  expect(rounded(1.005, 2)).toBe(1.01);
  expect(rounded(14.44, 1)).toBe(14.4);
  expect(rounded((29 / 200) * 100)).toBe(15);
  expect(Object.is(rounded(-0.2), 0)).toBe(true);
});

test("percentages are whole, and a little more than none is never none", () => {
  expect(percent(64.7)).toBe("65%");
  expect(percent(0)).toBe("0%");
  expect(percent(0.3)).toBe("under 1%");
  expect(percent(0.5)).toBe("1%");
});

test("numbers have thousands and a real minus", () => {
  expect(number(83840)).toBe("83,840");
  expect(number(1234567)).toBe("1,234,567");
  expect(number(-4)).toBe("\u22124");
  expect(number(999.5)).toBe("1,000");
});

test("each unit is shown its own way", () => {
  expect(figure(50.56, "per 10,000")).toBe("51");
  expect(figure(14.25, "score")).toBe("14.3");
  expect(figure(221, "children")).toBe("221");
});

test("dates and quarters are written out", () => {
  expect(longDate("2021-02-12")).toBe("12 February 2021");
  expect(["2020-06-30", "2020-09-30", "2020-12-31", "2021-03-31"].map(quarterOf)).toEqual([1, 2, 3, 4]);
  expect(yearOf("2000-03-31")).toBe("1999/00");
});

test("months back lands on the last day of the month", () => {
  expect(monthsBefore("2020-12-31", 3)).toBe("2020-09-30");
  expect(monthsBefore("2020-03-31", 1)).toBe("2020-02-29");
  expect(monthsBefore("2020-12-31", 12)).toBe("2019-12-31");
});

test("small words", () => {
  expect(inWords(4)).toBe("four");
  expect(opening(9)).toBe("Nine");
  expect(opening(12)).toBe("12");
  expect(list(["a"])).toBe("a");
  expect(list(["a", "b", "c"])).toBe("a, b and c");
  expect(many("young person")).toBe("young people");
  expect(many("child", 1)).toBe("child");
  expect(points(100 / 98)).toBe("1.0 point");
  expect(points(100 / 221)).toBe("0.5 points");
});

test("places have their endings", () => {
  expect([1, 2, 3, 4, 11, 12, 13, 21, 102, 113, 1001].map(ordinal).join(" ")).toBe(
    "1st 2nd 3rd 4th 11th 12th 13th 21st 102nd 113th 1,001st",
  );
});

test("a council's words stay in one line: no blank line ends the block of HTML that they stand in", () => {
  const words = "One.\r\n\r\n# Two\n \n\u2028[three](https://example.org)\rfour";
  expect(String(html`<p>${words}</p>`)).toBe("<p>One. # Two [three](https://example.org) four</p>");
});
