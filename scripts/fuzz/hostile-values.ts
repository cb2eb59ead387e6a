const nested = (depth: number) => `${"[".repeat(depth)}${"]".repeat(depth)}`;

/** Text that has broken somebody's program before. */
export const hostileText: readonly string[] = [
  ...["", " ", "\t\n", "null", "undefined", "NaN", "true", "0", "-1", "1e999"],
  // The same word composed and decomposed, joined emoji, right to left, zero width, and what only looks like Latin.
  ...["Өө Үү", "e\u0301", "\u00e9", "👩‍👩‍👧‍👦🇲🇳", "\u202eevil\u202c", "a\u200bb\ufeffc", "Раураl", "ﷺ".repeat(50)],
  ...["\u0000", "a\u0000b", "\u001b[31m", "\u007f", "\ud800", "\udfff\ud800", "\uffff"],
  ...["' or 1=1 --", "'; drop table shipments; --", "%s%n%x", "{{7*7}}", "<script>alert(1)</script>"],
  ...["../../../etc/passwd", "..\\..\\", "file:///etc/passwd", "http://169.254.169.254/", "=cmd|' /C calc'!A0"],
  ...["9".repeat(400), "x".repeat(5_000), "Ү".repeat(2_000), "2026-02-30T25:61:61Z", "0000-00-00", "+976", "shp_"],
];

/** JSON source, some of it no JSON: what stands where a value belongs. */
export const hostileJson: readonly string[] = [
  ...["null", "true", "false", "[]", "{}", "[null]", "[[]]", '{"":{}}', "[1,2,3]", '{"a":1,"a":2}'],
  ...["0", "-0", "-1", "1.5", "1e400", "-1e400", "1e-400", "9007199254740993", "2147483648", "1e21", "0.1e1"],
  ...["01", "+1", "0x10", ".5", "1.", "NaN", "Infinity", "undefined", "'x'", "", "//x", "{a:1}", "[1,]"],
  ...['{"__proto__":{"admin":true}}', '{"constructor":{"prototype":{"x":1}}}', '{"toString":null}', '{"length":-1}'],
  ...['"\\ud800"', '"\\u0000"', '"\\udc00\\ud800"', '"\\x41"', '"\t"', '"unterminated'],
  nested(200),
  nested(10_000),
  `${'{"a":'.repeat(5_000)}1${"}".repeat(5_000)}`,
  JSON.stringify("x".repeat(1_000_000)),
  ...hostileText.map((text) => JSON.stringify(text)),
];

/** What a segment of a path is replaced with, as it goes over the wire. */
export const hostileSegments: readonly string[] = [
  ...["%00", "%ff", "%e0%a4%a", "%", "%2e%2e%2f%2e%2e%2f", "..%2fhealth", "a%2Fb", "%25%32%35", "*", "~", ";x=1"],
  ...["shp_", "SHP_01KSHTB5F0EXAMPLE000000006", "shp_01KSHTB5F0EXAMPLE00000000U", "shp_01KSHTB5F0EXAMPLE000000006%20"],
  ...["whe_01KSHTB5F0EXAMPLE000000001", "PP4820193757", "0", "-1", "null", "undefined", "constructor", "__proto__"],
  ...[encodeURIComponent("Өө"), "%D3%A8".repeat(100), "x".repeat(3_000), encodeURIComponent("' or 1=1 --")],
];

/** Values of a query parameter, as they go over the wire. */
export const hostileQuery: readonly string[] = [
  ...["", "%00", "%ff", "%", "+", "1", "0", "-1", "1.5", "1e9", "999999999999999999999", "null", "[]", "{}", "a,b"],
  ...["2026-13-01", "2026-02-30T00:00:00Z", "275761-01-01T00:00:00Z", "now", "x".repeat(2_000), "%D3%A8%D2%AE"],
  ...[encodeURIComponent("' or 1=1 --"), encodeURIComponent('{"$gt":""}'), encodeURIComponent("\u202e"), "eyJ4IjoxfQ"],
];

/** Headers that take the place of the good ones. Only what Node's client lets out: the rest is in broken-http.ts. */
export const hostileHeaders: readonly (readonly [name: string, value: string])[] = [
  ["Idempotency-Key", ""],
  ["Idempotency-Key", " "],
  ["Idempotency-Key", "x".repeat(256)],
  ["Idempotency-Key", "\u00e9"],
  ["Idempotency-Key", "../../x'\"`"],
  ["Content-Type", "text/plain"],
  ["Content-Type", "application/json; charset=utf-16"],
  ["Content-Type", "application/json-patch+json"],
  ["Content-Type", ","],
  ["Content-Encoding", "gzip"],
  ["X-Secret-Key", ""],
  ["X-Secret-Key", "sk_test_"],
  ["X-Secret-Key", `sk_live_${"0".repeat(48)}`],
  ["X-Secret-Key", "x".repeat(8_000)],
  ["X-Secret-Key", "\u00ff\u00fe"],
  ["Authorization", "Bearer x"],
  ["X-Request-Id", "req_01KSHTB5F0S6MAT3HFY4Q9ZR2N"],
  ["X-Forwarded-For", "127.0.0.1, ::1, x"],
  ["X-PickPack-Peer", "127.0.0.1"],
  ["X-Shop-MN", "0".repeat(64)],
  ["X-Shop-MN", "zz"],
  ["Accept", "text/html;q=0.9, */*;q=x"],
  ["Accept-Language", "mn-MN-x-private, *"],
  ["Cookie", "next-auth.session-token=x; __proto__=1"],
  ["If-None-Match", "*"],
  ["Range", "bytes=0-1,-5"],
  ["Next-Action", "x"],
  ["Rsc", "1"],
  ["X-Middleware-Subrequest", "middleware:middleware:middleware"],
  ["X-Http-Method-Override", "DELETE"],
  ["traceparent", "00-zz-zz-zz"],
];
