import { z } from "zod";

/** The body of a call that says everything by its path: it may be left out, and what is in it is reported as unknown. */
export const noFields = z.object({});
