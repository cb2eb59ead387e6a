import type { NextConfig } from "next";

export default { compress: false, poweredByHeader: false } satisfies NextConfig;
