import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";

const config: NextConfig = {
  // The documented path of the contract; the files live under /api/v1.
  rewrites: async () => [{ source: "/pickpack/v1/:path*", destination: "/api/v1/:path*" }],
  // PHP clients do not follow a 308 on POST.
  skipTrailingSlashRedirect: true,
  compress: false,
  poweredByHeader: false,
  typedRoutes: true,
  // `npm run verify` checks types, tests included; a build need not do it again.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ["pino", "postgres"],
  allowedDevOrigins: ["127.0.0.1"],
};

export default createNextIntlPlugin("./app/locale.ts")(config);
