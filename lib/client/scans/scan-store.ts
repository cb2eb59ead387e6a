import type { KeptScan } from "#lib/domain/scan-list.ts";

const STORE = "scans";

let opened: Promise<IDBDatabase> | null = null;

function result<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function openStore(): Promise<IDBDatabase> {
  if (opened) return opened;
  const request = indexedDB.open("pickpack-scans", 1);
  request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: "key" });
  const opening = result(request);
  const forget = () => {
    opened = null;
  };
  opened = opening;
  // Browsers close a database by themselves, as Safari does in the background: the next use opens it again.
  opening.then((database) => database.addEventListener("close", forget), forget);
  return opening;
}

async function within<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const transaction = (await openStore()).transaction(STORE, mode, { durability: "strict" });
  const kept = new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
  // An answer to the request alone is no promise: a full disk shows when the transaction commits.
  const [answer] = await Promise.all([result(work(transaction.objectStore(STORE))), kept]);
  return answer;
}

/** Every scan this browser keeps, oldest first: keys begin with their time. */
export function loadScans(): Promise<KeptScan[]> {
  return within<KeptScan[]>("readonly", (store) => store.getAll());
}

/** Keeps a scan beyond the page, or what became of it. */
export async function keepScan(scan: KeptScan): Promise<void> {
  await within("readwrite", (store) => store.put(scan));
}

/** Forgets scans. */
export async function forgetScans(keys: readonly string[]): Promise<void> {
  for (const key of keys) await within("readwrite", (store) => store.delete(key));
}
