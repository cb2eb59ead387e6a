"use client";

import en from "#messages/en.json" with { type: "json" };
import mn from "#messages/mn.json" with { type: "json" };
import "./globals.css";

/** For when the root layout itself breaks: neither a language nor a theme is known, so both languages are shown. */
export default function GlobalError({ retry }: { retry: () => void }) {
  return (
    <html lang="mn">
      <body>
        <main className="grid min-h-dvh place-content-center gap-4 p-6 text-center">
          <h1 className="font-semibold text-lg">{mn.errors.unexpected}</h1>
          <p lang="en" className="text-muted">
            {en.errors.unexpected}
          </p>
          <button type="button" onClick={retry} className="h-8 rounded-sm bg-accent px-3 font-medium text-on-accent">
            {mn.ui.retry} · <span lang="en">{en.ui.retry}</span>
          </button>
        </main>
      </body>
    </html>
  );
}
