import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";
import { roomyTemporaryFolder } from "./scripts/test/temporary-folder.ts";

// A zone that is neither UTC nor Ulaanbaatar and lies off the full hour, so that code which leans on the machine's fails.
process.env.TZ = "Asia/Kathmandu";
process.env.LOG_LEVEL ||= "silent";
process.env.TMPDIR ||= roomyTemporaryFolder();

const everywhere = ["**/node_modules/**", ".next/**", ".test/**", ".pickpack/**", "e2e/**"];
const withoutDatabase = [
  ...["lib/domain", "lib/contracts", "lib/client", "lib/labels", "lib/handover", "components"].map(
    (room) => `${room}/**/*.test.ts`,
  ),
  // The tests beside the commands themselves run them, on a database.
  "scripts/*/**/*.test.ts",
];

export default defineConfig({
  test: {
    // Left to itself Vitest keeps one processor free, which is half of two. Files that start processes mostly wait.
    maxWorkers: availableParallelism() + 1,
    projects: [
      { test: { name: "unit", include: withoutDatabase, exclude: everywhere, isolate: false, testTimeout: 20_000 } },
      {
        test: {
          name: "integration",
          include: ["**/*.test.ts"],
          exclude: [...everywhere, ...withoutDatabase],
          globalSetup: ["scripts/test/postgres-server.ts", "scripts/test/make-client.ts"],
          setupFiles: "scripts/test/own-database.ts",
          isolate: false,
          testTimeout: 20_000,
          hookTimeout: 30_000,
        },
      },
    ],
  },
});
