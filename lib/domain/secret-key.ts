import { type Environment, environments, secretKeyPrefixes } from "./environment.ts";

const base62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
/** 62^43 is the first power of 62 that holds 32 bytes. */
const randomLength = 43;
const checksumLength = 6;
const shortestImport = 8;
/** Node refuses a request whose headers exceed 16 KB altogether. */
const longestImport = 4096;

/** CRC-32 (ISO 3309): 32 bits always fit into six base62 digits. */
function crc32(text: string): number {
  let crc = 0xffffffff;
  for (const character of text) {
    crc ^= character.charCodeAt(0);
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}

function checksum(text: string): string {
  let rest = crc32(text);
  let digits = "";
  for (; digits.length < checksumLength; rest = Math.floor(rest / 62)) digits = base62[rest % 62] + digits;
  return digits;
}

/**
 * The text of a generated key: prefix, 43 base62 digits, and a checksum by which a scanner of leaked secrets can tell a
 * key from a look-alike without asking us (contract §2).
 *
 * @param random base62 of 32 unpredictable bytes
 */
export function secretKeyText(environment: Environment, random: string): string {
  const body = secretKeyPrefixes[environment] + random.padStart(randomLength, "0");
  return body + checksum(body);
}

export type ParsedSecretKey = {
  environment: Environment;
  prefix: string;
  /** What a list may show beside the prefix. */
  lastFour: string;
  /** Whether the text has the form and the checksum of a key we made. */
  generated: boolean;
};

/**
 * Reads a generated or imported key: the right prefix, and after it 8 to 4,096 characters that an HTTP header can carry.
 * Null when it is none.
 */
export function parseSecretKey(text: string): ParsedSecretKey | null {
  const environment = environments.find((name) => text.startsWith(secretKeyPrefixes[name]));
  if (!environment || !/^[\x21-\x7e]+$/.test(text)) return null;
  const prefix = secretKeyPrefixes[environment];
  const length = text.length - prefix.length;
  if (length < shortestImport || length > longestImport) return null;
  const ours = length === randomLength + checksumLength && /^[0-9A-Za-z]+$/.test(text.slice(prefix.length));
  return {
    environment,
    prefix,
    lastFour: text.slice(-4),
    generated: ours && checksum(text.slice(0, -checksumLength)) === text.slice(-checksumLength),
  };
}

/** How a key is shown after the moment it was made. */
export function maskedSecretKey({ prefix, lastFour }: { prefix: string; lastFour: string }): string {
  return `${prefix}…${lastFour}`;
}
