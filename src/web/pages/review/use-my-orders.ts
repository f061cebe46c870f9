import { useQuery } from "@tanstack/react-query";
import { myOrdersAnswer } from "#review/contract-orders.ts";
import { get } from "../../api.ts";

/** Plans that one's body was ordered to issue and has not. */
export function useMyOrders() {
  return useQuery({ queryKey: ["my-plan-orders"], queryFn: () => get("/api/my-plan-orders", myOrdersAnswer) });
}
