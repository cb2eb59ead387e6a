import type { PgDialect, PgPreparedQuery, PreparedQueryConfig } from "drizzle-orm/pg-core";
import type postgres from "postgres";
import { isDatabaseUnavailable } from "./failure.ts";
import type { Insert } from "./one-statement.ts";
import { insertInto, PreparedSession } from "./prepared-session.ts";

/**
 * The session of one transaction, which begins as late as it can: rows to insert wait for the next statement, and when
 * none comes they go as one, which needs no BEGIN and no COMMIT. That is one round trip instead of four.
 */
export class LateSession extends PreparedSession {
  /** Committed, rolled back or lost: its connection serves others. */
  #over = false;
  #waiting: Insert[] = [];
  #inserted: Promise<void> = Promise.resolve();
  #begun: Promise<void> | undefined;
  #connection: postgres.TransactionSql | undefined;
  /** Resolved to commit, rejected to roll back. */
  readonly #end = Promise.withResolvers<void>();
  readonly #outcome = Promise.withResolvers<void>();
  readonly #pool: postgres.Sql;
  readonly #stillAwaited: () => void;

  /** @param stillAwaited called before anything is sent and before the commit; what it throws rolls back */
  constructor(pool: postgres.Sql, dialect: PgDialect, stillAwaited: () => void) {
    const late: Pick<postgres.Sql, "unsafe"> = { unsafe: (...said) => (this.#connection ?? pool).unsafe(...said) };
    super(late as postgres.Sql, dialect, undefined);
    this.#pool = pool;
    this.#stillAwaited = stillAwaited;
  }

  override prepareQuery<T extends PreparedQueryConfig>(
    ...given: Parameters<PreparedSession["prepareQuery"]>
  ): PgPreparedQuery<T> {
    this.#refuseWhenOver();
    const prepared = super.prepareQuery<T>(...given);
    const execute = prepared.execute.bind(prepared);
    prepared.execute = async (values) => {
      this.#refuseWhenOver();
      await this.#begin();
      await this.#insertWaiting();
      return execute(values);
    };
    return prepared;
  }

  override async insert(inserts: Insert[]): Promise<void> {
    this.#refuseWhenOver();
    this.#waiting.push(...inserts);
  }

  /**
   * Settles as `work` does, once what it said is committed or rolled back. When a connection is lost postgres.js rejects
   * its transaction but lets the work go on: what that says next, and the COMMIT or ROLLBACK at its end, would reach
   * whoever was given the new connection, in the midst of another transaction.
   */
  async run<T>(work: Promise<T>): Promise<T> {
    const said = work.then(async (result) => {
      await this.#sayRest();
      return result;
    });
    said.then(
      () => (this.#begun ? !this.#over && this.#end.resolve() : this.#outcome.resolve()),
      // A failure may itself be the loss, of which the transaction hears in the same turn.
      (error) =>
        this.#begun ? setImmediate(() => !this.#over && this.#end.reject(error)) : this.#outcome.reject(error),
    );
    try {
      await this.#outcome.promise;
      return await said;
    } finally {
      this.#over = true;
    }
  }

  #refuseWhenOver(): void {
    if (this.#over) throw Object.assign(new Error("The transaction is over."), { code: "CONNECTION_CLOSED" });
  }

  #begin(): Promise<void> {
    this.#begun ??= new Promise((resolve, reject) => {
      const began = (connection: postgres.TransactionSql) => {
        this.#stillAwaited();
        this.#connection = connection;
        resolve();
        return this.#end.promise;
      };
      this.#pool.begin(began).then(
        () => this.#outcome.resolve(),
        (error) => {
          reject(error);
          this.#outcome.reject(error);
        },
      );
    });
    return this.#begun;
  }

  #insertWaiting(): Promise<void> {
    const inserts = this.#waiting.splice(0);
    if (inserts.length > 0) this.#inserted = this.#inserted.then(() => insertInto(this.client, inserts));
    return this.#inserted;
  }

  async #sayRest(): Promise<void> {
    if (this.#begun) {
      await this.#begun;
      await this.#insertWaiting();
      this.#stillAwaited();
    } else if (this.#waiting.length > 0) await this.#insertAlone();
  }

  /** On a connection of its own: elsewhere, whoever is sent behind it would wait for what it waits for. */
  async #insertAlone(): Promise<void> {
    const connection = await this.#pool.reserve();
    try {
      this.#stillAwaited();
      await insertInto(connection, this.#waiting);
    } catch (error) {
      // A lost connection is the pool's already: given back as well, it would be used without a socket.
      if (!isDatabaseUnavailable(error)) connection.release();
      throw error;
    }
    connection.release();
  }
}
