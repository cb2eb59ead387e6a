import type { Font } from "fontkit";

declare global {
  namespace PDFKit.Mixins {
    interface PDFFont {
      /** A parsed font is taken as well, of which the published types do not know. */
      registerFont(name: string, font: Font): this;
    }
  }
}
