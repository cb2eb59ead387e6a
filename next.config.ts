import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";

const config: NextConfig = {
  // PHP clients do not follow a 308 on POST.
  skipTrailingSlashRedirect: true,
  compress: false,
  poweredByHeader: false,
  typedRoutes: true,
  reactCompiler: true,
  // Without it the compiler runs in Babel, which would be a dependency more.
  experimental: { turbopackRustReactCompiler: true },
  // `npm run verify` checks types, tests included; a build need not do it again.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ["pino", "postgres", "pdfkit", "fontkit", "bwip-js"],
  allowedDevOrigins: ["127.0.0.1"],
};

export default createNextIntlPlugin("./app/locale.ts")(config);
