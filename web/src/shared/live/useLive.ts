import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { followLive } from "./followLive";
import { hear } from "./hear";
import { whileSeen } from "./whileSeen";

/** Keeps every query of this window as new as the server; whether the line to it is up. */
export function useLive(): boolean {
  const queries = useQueryClient();
  const [connected, setConnected] = useState(true);
  useEffect(
    () =>
      whileSeen((signal) => {
        void followLive({ onEvent: (event) => hear(queries, event), onConnection: setConnected }, signal);
      }),
    [queries],
  );
  return connected;
}
