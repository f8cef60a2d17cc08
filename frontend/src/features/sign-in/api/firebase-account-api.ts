import type { FirebaseApp } from 'firebase/app';
import {
  createUserWithEmailAndPassword,
  EmailAuthProvider,
  getAuth,
  linkWithCredential,
  onIdTokenChanged,
  signInAnonymously,
  signInWithEmailAndPassword,
  signOut,
  type User,
} from 'firebase/auth';
import type { Account, AccountApi } from './account-api.ts';

export function createFirebaseAccountApi(app: FirebaseApp): AccountApi {
  const auth = getAuth(app);
  return {
    watch: (push) => onIdTokenChanged(auth, (user) => push(user && readAccount(user))),
    async tryWithoutAccount() {
      await signInAnonymously(auth);
    },
    async signIn({ email, password }) {
      await signInWithEmailAndPassword(auth, email, password);
    },
    async signUp({ email, password }) {
      await createUserWithEmailAndPassword(auth, email, password);
    },
    async keepTrial({ email, password }) {
      if (!auth.currentUser) throw new Error('Nobody is signed in.');
      const credential = EmailAuthProvider.credential(email, password);
      const { user } = await linkWithCredential(auth.currentUser, credential);
      // Linking does not announce itself; a fresh token does, and carries the new sign-in method.
      await user.getIdToken(true);
    },
    signOut: () => signOut(auth),
  };
}

function readAccount(user: User): Account {
  return { userId: user.uid, email: user.email };
}
