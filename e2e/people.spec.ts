import { expect, type Page, test } from "@playwright/test";
import mn from "../messages/mn.json" with { type: "json" };
import { signIn } from "./sign-in.ts";

const words = mn.people;
const password = "Өвлийн-хүйтэн 26";

/** Makes an invitation as the admin does, and returns its link. */
async function invite(admin: Page, email: string): Promise<string> {
  await admin.goto("/sandbox/people");
  await admin.getByRole("button", { name: words.invite }).click();
  const dialog = admin.getByRole("dialog", { name: words.invite });
  await dialog.getByLabel(words.email).fill(email);
  await dialog.getByRole("button", { name: words.inviteSubmit }).click();
  const made = admin.getByRole("dialog", { name: words.link.joinTitle });
  const link = await made.getByLabel(words.link.label, { exact: true }).inputValue();
  await made.getByRole("button", { name: words.done }).click();
  await expect(admin.getByTestId("invitation").filter({ hasText: email })).toBeVisible();
  return link;
}

/** Opens a link as the person who got it, and ends on the board. */
async function join(page: Page, link: string, name: string): Promise<void> {
  await page.goto(link);
  await expect(page.getByRole("heading", { name: words.invitation.joinTitle })).toBeVisible();
  await page.getByLabel(words.invitation.name, { exact: true }).fill(name);
  await page.getByLabel(words.invitation.password, { exact: true }).fill(password);
  await page.getByRole("button", { name: words.invitation.acceptJoin }).click();
  await page.waitForURL((url) => url.pathname.endsWith("/board"));
}

test("an admin invites somebody, who works until the admin disables them", async ({ page: admin, browser }) => {
  const email = `bold-${Date.now()}@pickpack.mn`;
  await signIn(admin, "admin");
  const link = await invite(admin, email);

  const other = await browser.newContext({ locale: "mn-MN" });
  const bold = await other.newPage();
  await join(bold, link, "Доржийн Болд");
  // Once: for whoever finds the link later it is nothing.
  const thief = await (await browser.newContext()).newPage();
  await thief.goto(link);
  await expect(thief.getByRole("heading", { name: words.invitation.invalid })).toBeVisible();
  // A dispatcher: the office is neither shown nor opened to them.
  await expect(bold.getByRole("link", { name: mn.navigation.people })).toHaveCount(0);
  await bold.goto("/sandbox/people");
  await expect(bold.getByText(mn.errors.notFound)).toBeVisible();
  await bold.goto("/sandbox/board");

  await admin.goto("/sandbox/people");
  await admin.getByRole("link", { name: "Доржийн Болд" }).click();
  await expect(admin.getByTestId("sign-in").first()).toContainText("127.0.0.1");
  await expect(admin.getByTestId("sign-in").first()).toContainText("Chrome");
  await admin.getByRole("button", { name: words.action.disable }).click();
  const sure = admin.getByRole("dialog", { name: words.disableTitle.replace("{name}", "Доржийн Болд") });
  await sure.getByRole("button", { name: words.action.disable }).click();
  await expect(admin.getByText(words.status.disabled).first()).toBeVisible();

  const refused = await bold.request.get("/api/dashboard/sandbox/board");
  expect(refused.status()).toBe(401);
  // Their open board leaves by itself, without a click.
  await bold.waitForURL((url) => url.pathname === "/login", { timeout: 5_000 });
  await bold.getByLabel(mn.session.email).fill(email);
  await bold.getByLabel(mn.session.password, { exact: true }).fill(password);
  await bold.getByRole("button", { name: mn.session.signIn }).click();
  await expect(bold.getByText(mn.session.wrong)).toBeVisible();
});

test("a new password ends the other sessions and keeps one's own; a lost one is replaced by a link", async ({
  page: admin,
  browser,
}) => {
  const email = `tuya-${Date.now()}@pickpack.mn`;
  await signIn(admin, "admin");
  const context = await browser.newContext({ locale: "mn-MN" });
  const tuya = await context.newPage();
  await join(tuya, await invite(admin, email), "Батын Туяа");
  const phone = await browser.newContext({ storageState: await context.storageState() });

  await tuya.getByRole("button", { name: mn.session.account.replace("{name}", "Батын Туяа") }).click();
  await tuya.getByRole("menuitem", { name: mn.session.ownAccount }).click();
  await tuya.getByLabel(mn.account.current).fill("буруу нууц үг");
  await tuya.getByLabel(mn.account.new, { exact: true }).fill("Шинэ нууц үг 27");
  await tuya.getByRole("button", { name: mn.account.change }).click();
  await expect(tuya.getByText(words.refusal.wrong_password)).toBeVisible();
  await tuya.getByLabel(mn.account.current).fill(password);
  await tuya.getByRole("button", { name: mn.account.change }).click();
  await expect(tuya.getByText(mn.account.changed, { exact: true })).toBeVisible();
  expect((await phone.request.get("/api/dashboard/sandbox/board")).status()).toBe(401);
  await tuya.reload();
  await expect(tuya.getByRole("heading", { name: mn.account.title })).toBeVisible();

  await admin.goto("/sandbox/people");
  await admin.getByRole("link", { name: "Батын Туяа" }).click();
  await admin.getByRole("button", { name: words.action.reset }).click();
  const made = admin.getByRole("dialog", { name: words.link.resetTitle });
  const link = await made.getByLabel(words.link.label, { exact: true }).inputValue();
  const forgetful = await (await browser.newContext({ locale: "mn-MN" })).newPage();
  await forgetful.goto(link);
  await forgetful.getByLabel(words.invitation.password, { exact: true }).fill("Гурав дахь нууц үг");
  await forgetful.getByRole("button", { name: words.invitation.acceptReset }).click();
  await forgetful.waitForURL((url) => url.pathname.endsWith("/board"));
  expect((await tuya.request.get("/api/dashboard/sandbox/board")).status()).toBe(401);
});

test("the last admin is told that they cannot demote themselves", async ({ page: admin }) => {
  await signIn(admin, "admin", "/sandbox/board");
  await admin.goto("/sandbox/people");
  await admin
    .getByRole("row")
    .filter({ hasText: `· ${words.you}` })
    .getByRole("link")
    .click();
  await admin.getByRole("combobox", { name: words.action.change }).click();
  await admin.getByRole("option", { name: mn.session.role.viewer }).click();
  await expect(admin.getByText(words.refusal.last_admin)).toBeVisible();
  await admin.reload();
  await expect(admin.getByRole("combobox", { name: words.action.change })).toContainText(mn.session.role.admin);
});
