"use client";

import words from "#messages/global-error.json" with { type: "json" };
import "./globals.css";

const { mn, en } = words;

/**
 * For when the root layout itself breaks: neither a language nor a theme is known, so both languages are shown. Its words
 * stand apart because it is sent with every page.
 */
export default function GlobalError({ retry }: { retry: () => void }) {
  return (
    <html lang="mn">
      <body>
        <main className="grid min-h-dvh place-content-center gap-4 p-6 text-center">
          <h1 className="font-semibold text-lg">{mn.unexpected}</h1>
          <p lang="en" className="text-muted">
            {en.unexpected}
          </p>
          <button type="button" onClick={retry} className="h-8 rounded-sm bg-accent px-3 font-medium text-on-accent">
            {mn.retry} · <span lang="en">{en.retry}</span>
          </button>
        </main>
      </body>
    </html>
  );
}
