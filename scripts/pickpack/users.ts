import { z } from "zod";
import { roles } from "#lib/domain/role.ts";
import { randomBase62 } from "#lib/ids.ts";
import { createUser } from "#lib/services/users/create-user.ts";
import { asCommand } from "./context.ts";
import { choice, optionalWords } from "./flags.ts";
import { readSecret } from "./read-secret.ts";
import { type Noun, verb } from "./verb.ts";

const email = {
  value: "name@example.mn",
  meaning: "what the person signs in with",
  schema: z.email({ error: "must be an e-mail address, e.g. bat@pickpack.mn." }),
};

export const users: Noun = {
  summary: "people who sign in",
  verbs: {
    create: verb({
      summary: "add a person; prints the password once when none is given",
      flags: {
        email,
        role: choice(roles, "what the person may do"),
        name: optionalWords("text", "how others see the person"),
        password: optionalWords("text|-", "at least 10 characters; - reads it from standard input"),
      },
      run: async (values) => {
        const given = values.password === "-" ? await readSecret("password") : values.password;
        const password = given ?? randomBase62(12);
        const name = values.name ?? values.email.split("@", 1).join();
        const user = await asCommand((ctx) =>
          createUser(ctx, { email: values.email, name, role: values.role, password }),
        );
        return {
          json: {
            id: user.id,
            email: user.email,
            name: user.name,
            role: user.role,
            created_at: user.createdAt,
            ...(given === undefined && { password }),
          },
          lines: [
            `Created ${user.id}: ${user.name} <${user.email}>, ${user.role}.`,
            ...(given === undefined ? ["The password, shown this once:", "", `  ${password}`, ""] : []),
          ],
        };
      },
    }),
  },
};
