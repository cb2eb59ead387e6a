import { closeDatabase } from "#db/client.ts";
import { AppError } from "#lib/domain/app-error.ts";
import { connectToInstallation } from "./installation.ts";
import { explain } from "./pickpack/explain.ts";
import { parse } from "./pickpack/parse.ts";
import { UsageError } from "./pickpack/usage-error.ts";
import type { Output } from "./pickpack/verb.ts";

async function atInstallation(work: () => Promise<Output>): Promise<Output> {
  const installation = await connectToInstallation();
  try {
    return await work();
  } finally {
    await closeDatabase();
    await installation.stop();
  }
}

try {
  const parsed = parse(process.argv.slice(2));
  if ("help" in parsed) {
    console.log(parsed.help);
  } else {
    const output = await atInstallation(parsed.work);
    console.log(parsed.json ? JSON.stringify(output.json) : output.lines.join("\n"));
    if (output.failed) process.exitCode = 1;
  }
} catch (error) {
  console.error(explain(error));
  process.exitCode = error instanceof UsageError || error instanceof AppError ? 2 : 1;
}
