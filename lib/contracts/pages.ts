import { z } from "zod";

const limitRule = { error: "must be a whole number from 1 to 100." };

/** Query of every list: `limit` 1 to 100, and the cursor of the page before. */
export const pageQuery = z.object({
  limit: z.coerce.number(limitRule).int(limitRule).min(1, limitRule).max(100, limitRule).default(50),
  cursor: z.string().max(200).optional(),
});

/** The answer of every list. */
export const pageOf = <View extends z.ZodType>(view: View) =>
  z.object({ data: z.array(view), has_more: z.boolean(), next_cursor: z.string().nullable() });
