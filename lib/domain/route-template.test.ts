import { describe, expect, test } from "vitest";
import { routePattern, routeTemplate } from "./route-template.ts";

const shp = "shp_01M80PR5CY18CHKJWTJP1MQJTR";

describe("routeTemplate", () => {
  test.each([
    ["/pickpack/v1/shipments", "/pickpack/v1/shipments"],
    ["/api/v1/shipments", "/pickpack/v1/shipments"],
    [`/api/v1/shipments/${shp}/transitions`, "/pickpack/v1/shipments/{shipment_id}/transitions"],
    [`/api/v1/shipments/${shp.toLowerCase()}`, "/pickpack/v1/shipments/{shipment_id}"],
    [`/pickpack/v1/labels/${shp}.pdf`, "/pickpack/v1/labels/{shipment_id}.pdf"],
    ["/api/dashboard/sandbox/requests/req_01M80PR5CY18CHKJWTJP1MQJTR", "/api/dashboard/sandbox/requests/{request_id}"],
    ["/x/xyz_01M80PR5CY18CHKJWTJP1MQJTR", "/x/{id}"],
    ["/track/PP6858571505", "/track/{tracking_number}"],
    ["/x/42/b3bb5c1e-2c5a-4f4e-9a57-0d9a3f7b2a11", "/x/{id}/{id}"],
    ["/api/v1x/shp_short", "/api/v1x/shp_short"],
    ["/", "/"],
  ])("%s", (path, template) => {
    expect(routeTemplate(path)).toBe(template);
  });
});

describe("routePattern", () => {
  const matches = (template: string, path: string) => new RegExp(routePattern(template)).test(path);

  test.each([
    "/pickpack/v1/shipments",
    "/api/v1/shipments",
    `/api/v1/shipments/${shp}/transitions`,
    `/pickpack/v1/labels/${shp}.pdf`,
    "/api/dashboard/sandbox/board",
    "/wp-login.php?(a|b)[c]*+^$\\",
  ])("finds %s by its own route", (path) => {
    expect(matches(routeTemplate(path), path)).toBe(true);
  });

  test.each([
    ["/pickpack/v1/shipments", `/pickpack/v1/shipments/${shp}`],
    ["/pickpack/v1/shipments/{shipment_id}", `/pickpack/v1/shipments/${shp}/transitions`],
    ["/pickpack/v1/labels/{shipment_id}.pdf", `/pickpack/v1/labels/${shp}xpdf`],
    ["/pickpack/v1/shipments", "/evil/pickpack/v1/shipments"],
  ])("%s is not that of %s", (template, path) => {
    expect(matches(template, path)).toBe(false);
  });
});
