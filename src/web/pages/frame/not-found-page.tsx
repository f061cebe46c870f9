import { Link } from "@tanstack/react-router";
import { EmptyState } from "../../components/states.tsx";
import { useWords } from "../../language.tsx";

export function NotFoundPage() {
  const words = useWords();
  return (
    <EmptyState
      title={words.shell.notFound.title}
      action={
        <Link to="/" className="inline-link">
          {words.shell.notFound.action}
        </Link>
      }
    >
      {words.shell.notFound.body}
    </EmptyState>
  );
}
