/** The columns a sheet of shipments may have; each is a member of `POST /shipments`, and a title in `messages/`. */
export const importColumns = [
  "order",
  "vendorId",
  "vendor",
  "vendorPhone",
  "pickupAddress",
  "pickupDistrict",
  "recipient",
  "phone",
  "district",
  "khoroo",
  "address",
  "landmark",
  "cod",
  "service",
  "weight",
  "pieces",
  "description",
] as const;

export type ImportColumn = (typeof importColumns)[number];

type Reader = (cell: string, words: ImportWords) => unknown;

/** What a reader's words for the service levels mean, in small letters. */
export type ImportWords = ReadonlyMap<string, string>;

const asText: Reader = (cell) => cell;

/**
 * `125,000₮` and `1 200` are whole numbers. Anything else stays as it is, and is refused by its name: `45.000` and
 * `45000,00` are forty-five thousand to one writer and something else to the next.
 */
const asNumber: Reader = (cell) => {
  const written = cell.replace(/\s*₮$/, "");
  return /^-?(\d+|\d{1,3}([,\s]\d{3})+)$/.test(written) ? Number(written.replace(/[,\s]/g, "")) : cell;
};

/** Eight digits are a number in Mongolia, however they are grouped. */
const asPhone: Reader = (cell) => {
  const digits = cell.replace(/[\s()-]/g, "");
  if (/^\d{8}$/.test(digits)) return `+976${digits}`;
  return /^976\d{8}$/.test(digits) ? `+${digits}` : digits;
};

const asLevel: Reader = (cell, words) => words.get(cell.toLowerCase()) ?? cell;

/** `required`: without it no row can be registered. */
const members: Record<ImportColumn, { field: string; read: Reader; required?: true }> = {
  order: { field: "order_id", read: asText, required: true },
  vendorId: { field: "vendor_id", read: asText, required: true },
  vendor: { field: "pickup_address.name", read: asText, required: true },
  vendorPhone: { field: "pickup_address.phone", read: asPhone, required: true },
  pickupAddress: { field: "pickup_address.line1", read: asText, required: true },
  pickupDistrict: { field: "pickup_address.district", read: asText, required: true },
  recipient: { field: "delivery_address.name", read: asText, required: true },
  phone: { field: "delivery_address.phone", read: asPhone, required: true },
  district: { field: "delivery_address.district", read: asText, required: true },
  khoroo: { field: "delivery_address.khoroo", read: asNumber },
  address: { field: "delivery_address.line1", read: asText, required: true },
  landmark: { field: "delivery_address.landmark", read: asText },
  cod: { field: "cash_on_delivery.amount", read: asNumber },
  service: { field: "service_level", read: asLevel },
  weight: { field: "parcel.weight_g", read: asNumber },
  pieces: { field: "parcel.pieces", read: asNumber },
  description: { field: "parcel.description", read: asText },
};

export const requiredColumns: readonly ImportColumn[] = importColumns.filter((column) => members[column].required);

/** The column of a member's dotted path; null for one that no column has. */
export function columnOf(field: string): ImportColumn | null {
  return importColumns.find((column) => members[column].field === field) ?? null;
}

export type ImportCells = Partial<Record<ImportColumn, string>>;

/** What a row asks to have registered, as the body of `POST /shipments`; nothing of it is checked. */
export function bodyOf(cells: ImportCells, words: ImportWords): Record<string, unknown> {
  const body: Record<string, Record<string, unknown>> = { pickup_address: {}, delivery_address: {}, parcel: {} };
  const flat: Record<string, unknown> = {};
  for (const column of importColumns) {
    // A table of ours has a ' before what a spreadsheet would compute.
    const cell = (cells[column] ?? "").trim().replace(/^'(?=[=+\-@])/, "");
    if (cell === "") continue;
    const { field, read } = members[column];
    const [object = "", member] = field.split(".");
    if (member === undefined) flat[object] = read(cell, words);
    else body[object] = { ...body[object], [member]: read(cell, words) };
  }
  const cash = body.cash_on_delivery && { cash_on_delivery: { currency: "MNT", ...body.cash_on_delivery } };
  return { ...flat, ...body, ...cash };
}

/** Why a member of a row is refused, in kinds that can be said in any language. */
export const importProblems = ["missing", "phone", "number", "choice", "too_long", "invalid"] as const;

export type ImportProblem = (typeof importProblems)[number];

/** @param issue of the contract: its code, and the value it is about */
export function problemOf(field: string, issue: { code: string }, value: unknown): ImportProblem {
  if (value === undefined) return "missing";
  if (field.endsWith("phone")) return "phone";
  const column = columnOf(field);
  if (column && members[column].read === asNumber) return "number";
  if (issue.code === "invalid_value") return "choice";
  return issue.code === "too_big" ? "too_long" : "invalid";
}
