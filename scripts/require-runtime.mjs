// Preloaded before any TypeScript, in plain JavaScript, so that an older Node says what is missing instead of a syntax error.
if (Number(process.versions.node.split(".")[0]) < 26) {
  console.error(
    `PickPack runs on Node 26, which npm ci brings for Linux and macOS on x64 and arm64; this is Node ${process.versions.node} on ${process.platform}-${process.arch}: run npm ci without --omit=optional, or install Node 26.`,
  );
  process.exit(1);
}
await import("./module-formats.ts");
