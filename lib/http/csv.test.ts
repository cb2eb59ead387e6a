import { expect, test } from "vitest";
import { csvLine } from "./csv.ts";

test.each([
  [["a", "", "Өнө"], "a,,Өнө"],
  [['say "hi"', "a,b", "two\r\nlines"], '"say ""hi""","a,b","two\r\nlines"'],
  [["=1+1", "+97699112233", "-1", "@SUM(A1)"], "'=1+1,'+97699112233,'-1,'@SUM(A1)"],
  [["\t=1", "\r=1", "＝1"], '"\'\t=1","\'\r=1",\'＝1'],
  [['=HYPERLINK("http://evil.example";"x")'], `"'=HYPERLINK(""http://evil.example"";""x"")"`],
  [["a=1", '{"a":1}'], 'a=1,"{""a"":1}"'],
])("%j", (cells, line) => {
  expect(csvLine(cells)).toBe(`${line}\r\n`);
});
