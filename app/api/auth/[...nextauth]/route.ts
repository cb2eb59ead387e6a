import type { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { nextAuthOptions } from "#lib/auth/next-auth-options.ts";

type Context = { params: Promise<{ nextauth: string[] }> };

async function handle(request: NextRequest, context: Context): Promise<Response> {
  const secure = request.headers.get("x-forwarded-proto") === "https";
  return NextAuth(request, context, nextAuthOptions({ secure }));
}

export { handle as GET, handle as POST };
