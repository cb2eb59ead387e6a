import { writeFileSync } from "node:fs";
import { generateApi } from "swagger-typescript-api";
import { clientFile, clientMark, openapiText, publishedFile } from "./verify/check-openapi.ts";

const text = openapiText();
writeFileSync(publishedFile, text);

const { files } = await generateApi({
  spec: JSON.parse(text),
  output: false,
  httpClientType: "fetch",
  generateUnionEnums: true,
  silent: true,
});
writeFileSync(clientFile, `${clientMark(text)}\n${files.map(({ fileContent }) => fileContent).join("\n")}`);
