import { writeFileSync } from "node:fs";
import { openapiText, publishedFile } from "./verify/check-openapi.ts";

writeFileSync(publishedFile, openapiText());
