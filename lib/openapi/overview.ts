/** The document's own introduction, in Markdown. */
export const overview = `The courier's side of the Shop.mn × PickPack contract. Everything is a **draft** until the changelog says
\`v1.0.0 Stable\`; what is marked \`x-draft\` is PickPack's own decision where Shop.mn's documents are silent, and open to
correction. Additive changes stay inside \`/v1\`.

JSON in UTF-8, \`snake_case\`, instants in RFC 3339 UTC, money in whole MNT, phones in E.164. Every answer has an
\`X-Request-Id\`. The same routes are answered at \`/pickpack/v1\` and \`/api/v1\`. What an operation that takes a body or a query does not know of
it, a top-level field or a parameter, is accepted and named in \`warnings\` beside the answer, with the name you may have meant.

**What the platform answers before a route is found**, in the same envelope: 404 \`route_not_found\` for an unknown path,
405 \`method_not_allowed\` with \`Allow\` (TRACE and PROPFIND included), 400 \`invalid_parameter\` for a URL whose % escapes
cannot be decoded and for what is no HTTP, 408 \`invalid_parameter\` for a request that does not arrive in time, 431
\`payload_too_large\` for a request line and headers above 16 KB together. These have no \`RateLimit\` fields and are in no
request log; a reverse proxy in front may answer some of them by itself, without the envelope.
`;
