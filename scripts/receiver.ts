import type { IncomingMessage } from "node:http";
import { explain } from "./pickpack/explain.ts";
import { UsageError } from "./pickpack/usage-error.ts";
import { type Arguments, help, readArguments } from "./receiver/arguments.ts";
import { listen } from "./receiver/listen.ts";
import { register, unregister } from "./receiver/registration.ts";
import { verifies } from "./receiver/verify.ts";
import { webhookLine } from "./receiver/webhook-line.ts";

try {
  const options = readArguments(process.argv.slice(2));
  if (options.help) console.log(help);
  else await receive(options);
} catch (error) {
  console.error(explain(error));
  process.exitCode = error instanceof UsageError ? 2 : 1;
}

async function receive({ port, failures, delayMs, showsBody }: Arguments): Promise<void> {
  // Asked before anything is registered, so that no signal in between leaves it behind.
  const stopAsked = new Promise<void>((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => resolve());
  });
  let signingSecret = "";
  let failuresLeft = failures;
  const answer = (request: IncomingMessage, body: Buffer) => {
    const status = failuresLeft > 0 ? 500 : 200;
    failuresLeft = Math.max(0, failuresLeft - 1);
    const verified = verifies(body, request.headers["x-shop-mn"], signingSecret);
    console.log(webhookLine({ request, body, verified, status, showsBody }));
    return { status, delayMs };
  };
  const receiver = await listen(port, answer);
  try {
    const url = `http://127.0.0.1:${receiver.port}/`;
    const registration = await register(url);
    signingSecret = registration.signingSecret;
    console.log(`Listening on ${url} for Shop.mn's sandbox webhooks (${registration.id}); Ctrl-C ends it.`);
    await stopAsked;
    console.log(`\n${await unregister(registration.id)}`);
  } finally {
    await receiver.stop();
  }
}
