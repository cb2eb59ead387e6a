import { notFound } from "next/navigation";

/** A wrong address inside an environment keeps the frame around it. */
export default function UnknownPage() {
  notFound();
}
