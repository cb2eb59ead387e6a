import "../module-formats.ts";

/** Preloaded into the children of the launcher: when it dies, even of kill -9, they stop as if it had told them to. */
process.on("disconnect", () => process.kill(process.pid, "SIGTERM"));
process.channel?.unref();
