import { Button, PasswordInput, TextInput } from "@mantine/core";
import { useState } from "react";
import { ProblemNote } from "../../shared/ui/ProblemNote";
import { useSubmit } from "../../shared/useSubmit";
import styles from "./AccountForm.module.css";
import { AccountFrame } from "./AccountFrame";
import { ownPage, signIn } from "./queries";
import { whereTo } from "./whereTo";

export default function SignInPage() {
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const { busy, problem, onSubmit } = useSubmit(async () => {
    await signIn(email, password);
    location.assign(whereTo(location.search) ?? (await ownPage()));
  });
  return (
    <AccountFrame
      title="Sign in"
      words={<>For the person who is represented here. Visitors need no account.</>}
    >
      <form className={styles.form} onSubmit={onSubmit}>
        {problem && <ProblemNote key={problem.requestId} problem={problem} />}
        <TextInput
          label="E-mail"
          type="email"
          name="email"
          autoComplete="username"
          required
          withAsterisk={false}
          size="md"
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <PasswordInput
          label="Password"
          name="password"
          autoComplete="current-password"
          required
          withAsterisk={false}
          size="md"
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <Button type="submit" size="md" loading={busy}>
          Sign in
        </Button>
      </form>
    </AccountFrame>
  );
}
