/** Who runs the program, as the system knows them; "" where it does not say. */
import { userInfo } from "node:os";

export function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return "";
  }
}
