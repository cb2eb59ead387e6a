import { violatedUnique } from "#db/failure.ts";
import { AppError } from "#lib/domain/app-error.ts";

/**
 * Writes a view.
 * @throws AppError `already_exists` when its owner has one of that name
 */
export async function withUniqueName(name: string, write: Promise<void>): Promise<void> {
  await write.catch((error: unknown) => {
    if (violatedUnique(error) === "saved_views_name")
      throw new AppError("already_exists", `There is a view named ${name} already.`, { field: "name" });
    throw error;
  });
}
