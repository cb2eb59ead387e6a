/** The most particular first: Edge and Opera also say Chrome, and Chrome also says Safari. */
const browsers = [
  ["Edge", /\bEdgA?\/(\d+)/],
  ["Opera", /\bOPR\/(\d+)/],
  ["Samsung Internet", /\bSamsungBrowser\/(\d+)/],
  ["Firefox", /\b(?:Firefox|FxiOS)\/(\d+)/],
  ["Chrome", /\b(?:Headless)?(?:Chrome|CriOS)\/(\d+)/],
  ["Safari", /\bVersion\/(\d+)\S* (?:Mobile\S* )?Safari/],
] as const;

const systems = [
  ["Android", /\bAndroid\b/],
  ["iOS", /\b(?:iPhone|iPad)\b/],
  ["Windows", /\bWindows\b/],
  ["macOS", /\bMac OS X\b/],
  ["ChromeOS", /\bCrOS\b/],
  ["Linux", /\bLinux\b/],
] as const;

/** `Chrome 130 · Windows`, as far as the browser says; null when it says nothing known. */
export function browserName(userAgent: string | null): string | null {
  const text = userAgent ?? "";
  const [browser] = browsers.flatMap(([name, form]) => {
    const version = form.exec(text)?.[1];
    return version ? [`${name} ${version}`] : [];
  });
  const system = systems.find(([, form]) => form.test(text))?.[0];
  const parts = [browser, system].filter((part) => part !== undefined);
  return parts.length > 0 ? parts.join(" · ") : null;
}
