import { readFileSync } from "node:fs";

type Node = { [member: string]: unknown; Plans?: Node[] };

/** What a server's connections are asked to do, so that Postgres writes down the plan of every statement it carries out. */
export const explaining = new URLSearchParams({
  session_preload_libraries: "auto_explain",
  "auto_explain.log_min_duration": "0",
  "auto_explain.log_analyze": "on",
  "auto_explain.log_buffers": "on",
  "auto_explain.log_timing": "off",
  "auto_explain.log_format": "json",
});

function* linesOf(node: Node, depth = 0): Generator<string> {
  const what = [node["Node Type"], node.Operation, node["Index Name"] ?? node["Relation Name"]].filter(Boolean);
  const pages = Number(node["Shared Hit Blocks"]) + Number(node["Shared Read Blocks"]);
  const passed = node["Rows Removed by Filter"] ?? node["Rows Removed by Index Recheck"];
  const rows = `${node["Actual Rows"]} rows${passed ? `, ${passed} passed over` : ""}, ${pages} pages`;
  yield `${"  ".repeat(depth)}${what.join(" ")}: ${rows}`;
  for (const one of node.Plans ?? []) yield* linesOf(one, depth + 1);
}

/** How long the log is by now; see `plansSince`. */
export const logLength = (file: string) => readFileSync(file, "utf8").length;

/** The plans of the statements about shipments that Postgres has written since, as trees of what was read. */
export function plansSince(file: string, length: number): string[] {
  const written = readFileSync(file, "utf8").slice(length);
  return written.split(/^(?=\d{4}-\d\d-\d\d )/m).flatMap((entry) => {
    const [, json] = /plan:\s*(\{[\s\S]*\})\s*$/.exec(entry) ?? [];
    if (!json) return [];
    const { Plan: plan } = JSON.parse(json) as { Plan: Node };
    return JSON.stringify(plan).includes('"Relation Name":"shipments"') ? [[...linesOf(plan)].join("\n")] : [];
  });
}
