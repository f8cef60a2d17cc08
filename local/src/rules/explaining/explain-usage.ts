export const explainUsage = `Usage: npm run rules:explain -- <method> <path> [options]

Says whether the rules allow a request, and which line decides, part by part.
method: get, list, create, update or delete. path: jobs/job-1, or jobs for a list.

Who asks (nobody is signed in unless named)
  --as uid            a user
  --claims json       claims of that user's token, such as '{"ops":true}'
  --anonymous         signed in anonymously (as guest unless --as names another uid)

What is there
  --doc file.json     the stored document: plain JSON, or as Firestore's REST answers
  --after file.json   the document as a create or an update would leave it
  --data folder       stored documents as files, jobs/job-1.json and so on; also for get() in rules
  --cloud             stored documents and files of the running local cloud, read past the rules;
                      FIRESTORE_EMULATOR_HOST and FIREBASE_STORAGE_EMULATOR_HOST name another one
  --project id        whose documents to read there

What a list asks for
  --where condition   such as 'userId==ann' or 'tags array-contains "x"'; may be repeated
  --limit n           and --offset n
  --group             the path ends in the name of a collection group

Files
  --storage           the path is that of a file, users/ann/uploads/cv-1, and storage.rules count
  --bucket name       the bucket it is in
  --size n            bytes, --type text and --metadata json: of the uploaded or the stored file
  --existing          a create meets a file that is there
  --missing           any other method meets none

How
  --rules file        other rules than this checkout's
  --profile strict    what is absent is an error to touch, as in the hosted Rules Test API
  --time instant      when it is asked, such as 2026-11-22T12:00:00Z (now unless given)
  --values            shows values, which may be personal data
  --help              this text

Exits with 0 when the request is allowed, 1 when it is denied, 2 when it cannot be judged.`;
