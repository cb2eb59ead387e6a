import { argon2, randomBytes, timingSafeEqual } from "node:crypto";
import { promisify } from "node:util";

const derive = promisify(argon2);

/** OWASP's Password Storage Cheat Sheet: argon2id with 19 MiB, two passes, one lane. */
const cost = { memory: 19_456, passes: 2, parallelism: 1 };
const TAG_BYTES = 32;
const SALT_BYTES = 16;

const phc = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/;

const encode = (bytes: Buffer) => bytes.toString("base64").replace(/=+$/, "");

/** Hashes a password with a salt of its own, as a PHC string: `$argon2id$v=19$m=…,t=…,p=…$salt$hash`. */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(SALT_BYTES);
  const tag = await digest(password, nonce, cost, TAG_BYTES);
  return `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$${encode(nonce)}$${encode(tag)}`;
}

/** Whether `password` is the one that was hashed; takes as long either way. False for a string that is no such hash. */
export async function verifyPassword(password: string, hash: string): Promise<boolean> {
  const [, memory, passes, parallelism, salt, tag] = phc.exec(hash) ?? [];
  if (!salt || !tag) return false;
  const expected = Buffer.from(tag, "base64");
  const spent = { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) };
  const actual = await digest(password, Buffer.from(salt, "base64"), spent, expected.length);
  return timingSafeEqual(actual, expected);
}

/** Takes as long as verifying a password: for an e-mail nobody has, so that the time does not tell. */
export async function spendPasswordTime(password: string): Promise<void> {
  await digest(password, Buffer.alloc(SALT_BYTES), cost, TAG_BYTES);
}

function digest(password: string, nonce: Buffer, spent: typeof cost, tagLength: number): Promise<Buffer> {
  // The same letters may be typed composed or not, which differs between keyboards.
  const message = Buffer.from(password.normalize("NFC"));
  return derive("argon2id", { message, nonce, tagLength, ...spent });
}
