/**
 * Flags of V8 for the web process. Left to itself it collects when its heap has doubled, and keeps twice the memory it
 * needs. They are no limit, so that what is asked for at once still gets what it takes. They cost creates under full load
 * (docs/performance.md, memory).
 */
export const webHeap = ["--heap-growing-percent=20", "--max-semi-space-size=8"] as const;
