import { show } from "./root.ts";

/** What React alone weighs. */
show(<p>Hello</p>);
