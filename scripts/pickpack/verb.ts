import type { z } from "zod";
import { UsageError } from "./usage-error.ts";

export type Flag<Schema extends z.ZodType = z.ZodType> = {
  /** What stands for the value in the help, e.g. `sandbox|production`. */
  value: string;
  meaning: string;
  schema: Schema;
};

type Flags = Record<string, Flag>;

type Values<F extends Flags> = { [Name in keyof F]: z.output<F[Name]["schema"]> };

/** What a verb answers: an object for `--json`, lines for people; `failed` = exit code 1 all the same. */
export type Output = { json: Record<string, unknown>; lines: string[]; failed?: boolean };

type Declaration<F extends Flags> = {
  summary: string;
  /** The flag that is given without its name, as in `keys revoke <id>`. */
  positional?: keyof F & string;
  flags: F;
  run: (values: Values<F>) => Promise<Output>;
};

export type Verb = Omit<Declaration<Flags>, "run"> & {
  /** Checks what was typed, before anything is connected to; the result does the work. */
  prepare: (given: Record<string, string | undefined>) => () => Promise<Output>;
};

export type Noun = { summary: string; verbs: Record<string, Verb> };

export function verb<F extends Flags>({ run, ...declared }: Declaration<F>): Verb {
  return {
    ...declared,
    prepare: (given) => {
      const values = Object.fromEntries(
        Object.entries(declared.flags).map(([name, flag]) => [name, readFlag(declared, name, flag, given[name])]),
      );
      return () => run(values as Values<F>);
    },
  };
}

function readFlag(declared: { positional?: string }, name: string, flag: Flag, given: string | undefined): unknown {
  const { data, error } = flag.schema.safeParse(given);
  if (!error) return data;
  const shown = name === declared.positional ? `<${name}>` : `--${name}`;
  if (given === undefined) throw new UsageError(`${shown} is required: ${flag.value}.`);
  throw new UsageError(`${shown} ${error.issues[0]?.message ?? `must be ${flag.value}.`}`);
}
