import { CompareRequest, compareBoth } from "./compare-both.ts";

addEventListener("message", ({ data }: MessageEvent<unknown>) => {
  const request = CompareRequest.safeParse(data);
  if (request.success) postMessage({ comparison: compareBoth(request.data) });
});
