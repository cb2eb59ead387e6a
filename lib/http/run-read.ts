import { database, type Tx } from "#db/client.ts";
import { renderJson } from "#lib/verbatim.ts";
import { type Answer, type Exchange, logRow } from "./exchange.ts";
import { logRequestLater } from "./request-log.ts";

export type Perform = (tx: Tx) => Promise<object>;

/** A read needs no transaction, and its log row can wait. */
export async function runRead(exchange: Exchange, perform: Perform): Promise<Answer> {
  const value = await perform(database());
  const answer = { status: 200, text: renderJson(value), value };
  logRequestLater(logRow(exchange, answer));
  return answer;
}
