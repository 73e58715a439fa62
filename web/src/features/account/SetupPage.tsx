import { Button, PasswordInput, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { ADDRESS, ADDRESS_TITLE } from "../../shared/email";
import { LoadingLines } from "../../shared/ui/LoadingLines";
import { ProblemNote } from "../../shared/ui/ProblemNote";
import { useSubmit } from "../../shared/useSubmit";
import styles from "./AccountForm.module.css";
import { AccountFrame } from "./AccountFrame";
import { register, setupQuery } from "./queries";

const MIN_PASSWORD = 12;

/** The page behind the one-time link: `/setup#token=…`. */
export default function SetupPage() {
  const [token] = useState(takeToken);
  const setup = useQuery(setupQuery());
  if (setup.isPending) {
    return (
      <AccountFrame title="Welcome to Kairix" words={null}>
        <LoadingLines label="Loading" />
      </AccountFrame>
    );
  }
  if (setup.data?.setup_required === false) return <AlreadyDone />;
  return token === null ? <NoToken /> : <SetupForm token={token} />;
}

function SetupForm({ token }: { token: string }) {
  const [name, setName] = useState("");
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const { busy, problem, onSubmit } = useSubmit(async () => {
    await register({ setup_token: token, name: name.trim(), email, password });
    location.assign("/welcome");
  });
  const field = { required: true, withAsterisk: false, size: "md" } as const;
  return (
    <AccountFrame
      title="Welcome to Kairix"
      words={<>Create the owner’s account: yours. This link works once.</>}
    >
      <form className={styles.form} onSubmit={onSubmit}>
        {problem && <ProblemNote key={problem.requestId} problem={problem} />}
        <TextInput
          {...field}
          label="Name"
          description="As it should stand on your page"
          name="name"
          autoComplete="name"
          maxLength={200}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <TextInput
          {...field}
          label="E-mail"
          description="To sign in with; it is not shown"
          inputMode="email"
          pattern={ADDRESS}
          title={ADDRESS_TITLE}
          name="email"
          autoComplete="username"
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <PasswordInput
          {...field}
          label="Password"
          description={`At least ${MIN_PASSWORD} characters`}
          name="password"
          autoComplete="new-password"
          minLength={MIN_PASSWORD}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <Button type="submit" size="md" loading={busy}>
          Create the account
        </Button>
      </form>
    </AccountFrame>
  );
}

function NoToken() {
  return (
    <AccountFrame
      title="This link is not complete"
      words="The link that Kairix printed in the terminal ends in #token= and a long word. Please copy all of it."
    >
      {null}
    </AccountFrame>
  );
}

function AlreadyDone() {
  return (
    <AccountFrame
      title="Kairix is already set up"
      words="The owner’s account exists. The link has done its work."
    >
      <Button component="a" href="/sign-in" size="md">
        Sign in
      </Button>
    </AccountFrame>
  );
}

/** The token leaves the address bar as soon as it is read, so that it is not shared or kept in the history. */
function takeToken(): string | null {
  const token = new URLSearchParams(location.hash.slice(1)).get("token");
  if (token !== null) history.replaceState(null, "", location.pathname);
  return token;
}
