import { registerHooks } from "node:module";

/**
 * Node reads the package.json of every module it loads, and Drizzle's has 180 KB for some two hundred of them: that was
 * a third of what starting a process costs. All of Drizzle's own `.js` are ES modules, and they name each other by path.
 */
registerHooks({
  resolve(specifier, context, next) {
    const parent = context.parentURL ?? "";
    const isOfDrizzle =
      specifier.startsWith(".") && parent.includes("/node_modules/drizzle-orm/") && parent.endsWith(".js");
    if (!isOfDrizzle) return next(specifier, context);
    return { url: new URL(specifier, parent).href, format: "module", shortCircuit: true };
  },
});
