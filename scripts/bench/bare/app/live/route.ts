import postgres from "postgres";

/** The floor of a live board: what Postgres announces goes on to the browser, and nothing else happens. */
export function GET(request: Request): Response {
  const client = postgres(String(process.env.DATABASE_URL), { max: 1 });
  const encoder = new TextEncoder();
  const body = new ReadableStream({
    async start(controller) {
      request.signal.addEventListener("abort", () => void client.end());
      await client.listen("bare_live", (payload) => controller.enqueue(encoder.encode(`data: ${payload}\n\n`)));
      controller.enqueue(encoder.encode("data: hello\n\n"));
    },
  });
  return new Response(body, { headers: { "Content-Type": "text/event-stream", "Cache-Control": "no-store" } });
}
