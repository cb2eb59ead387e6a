import { redirect } from "next/navigation";
import { homeEnvironment } from "#lib/auth/home-environment.ts";

export default function HomePage() {
  redirect(`/${homeEnvironment()}/board`);
}
