import "@mantine/core/styles/baseline.css";
import "@mantine/core/styles/default-css-variables.css";
import "@mantine/core/styles/global.css";
import "./mantine-parts.css";
import "./tokens.css";
import "./fonts.css";
import "./base.css";
import "./layout.css";
import "./parts.css";
import "./plans.css";
import "./reporting.css";
import "./bodies.css";
import "./review.css";
import { MantineProvider } from "@mantine/core";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { ApiRefusal } from "./api.ts";
import { ToastProvider } from "./components/toasts.tsx";
import { LanguageProvider } from "./language.tsx";
import { router } from "./router.tsx";
import { SessionProvider } from "./session.tsx";
import { cssVariables, theme } from "./theme.ts";

const nonce = document.querySelector('meta[name="style-nonce"]')?.getAttribute("content") ?? "";
// The scroll lock of dialogs writes one style element and looks for the nonce under this name.
Object.assign(globalThis, { __webpack_nonce__: nonce });

const client = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      // A refusal does not get better by asking again; a lost network may.
      retry: (count, error) => count < 2 && error instanceof ApiRefusal && error.status === 0,
    },
  },
});

const root = document.getElementById("root");
if (root === null) throw new Error("the page has no root element");

createRoot(root).render(
  <StrictMode>
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} getStyleNonce={() => nonce} defaultColorScheme="light">
      <QueryClientProvider client={client}>
        <LanguageProvider>
          <SessionProvider>
            <ToastProvider>
              <RouterProvider router={router} />
            </ToastProvider>
          </SessionProvider>
        </LanguageProvider>
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
);
